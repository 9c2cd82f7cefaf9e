-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "connection_state" AS ENUM ('pending', 'active', 'broken', 'paused', 'deactivated');

-- CreateEnum
CREATE TYPE "check_state" AS ENUM ('queued', 'sent', 'in_progress', 'completed', 'declined', 'expired', 'cancelled', 'failed');

-- CreateEnum
CREATE TYPE "attempt_state" AS ENUM ('planned', 'sending', 'sent', 'ended');

-- CreateEnum
CREATE TYPE "inbound_state" AS ENUM ('received', 'done', 'refused', 'unparsed', 'dead');

-- CreateEnum
CREATE TYPE "member_role" AS ENUM ('admin', 'recruiter');

-- CreateTable
CREATE TABLE "listing" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "ats" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "settings" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "listing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tenant" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tenant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "operator" BOOLEAN NOT NULL DEFAULT false,
    "email_verified" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "role" "member_role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_token" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_token_pkey" PRIMARY KEY ("identifier","token")
);

-- CreateTable
CREATE TABLE "connection" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "ats_identity" TEXT NOT NULL,
    "ats_key_fingerprint" TEXT,
    "company_name" TEXT NOT NULL DEFAULT '',
    "ats_credentials" TEXT NOT NULL,
    "provider_credentials" TEXT,
    "state" "connection_state" NOT NULL DEFAULT 'pending',
    "problem" TEXT,
    "defaults" JSONB NOT NULL DEFAULT '{}',
    "packages_read_at" TIMESTAMPTZ(3),
    "last_delivery_at" TIMESTAMPTZ(3),
    "last_write_back_at" TIMESTAMPTZ(3),
    "polled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "connection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "package" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "package_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent_state" (
    "state" TEXT NOT NULL,
    "connection_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consent_state_pkey" PRIMARY KEY ("state")
);

-- CreateTable
CREATE TABLE "check" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "order_key" TEXT NOT NULL,
    "ref" JSONB NOT NULL,
    "candidate_ats_id" TEXT NOT NULL,
    "first_name" TEXT NOT NULL,
    "last_name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "job_ats_id" TEXT NOT NULL DEFAULT '',
    "job_title" TEXT NOT NULL DEFAULT '',
    "package_id" TEXT NOT NULL,
    "package_name" TEXT NOT NULL,
    "recruiter_email" TEXT NOT NULL DEFAULT '',
    "recruiter_name" TEXT NOT NULL DEFAULT '',
    "state" "check_state" NOT NULL DEFAULT 'queued',
    "state_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "problem" JSONB,
    "overdue" BOOLEAN NOT NULL DEFAULT false,
    "needs_you" BOOLEAN NOT NULL DEFAULT false,
    "received" INTEGER NOT NULL DEFAULT 0,
    "required" INTEGER NOT NULL DEFAULT 0,
    "parties" JSONB NOT NULL DEFAULT '[]',
    "provider_url" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "report_token" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "last_confirmed_at" TIMESTAMPTZ(3),
    "last_news_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expected_by" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),
    "read_tries" INTEGER NOT NULL DEFAULT 0,
    "contact_due" BOOLEAN NOT NULL DEFAULT false,
    "due_at" TIMESTAMPTZ(3),
    "lease_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempt" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "check_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "email" TEXT NOT NULL,
    "state" "attempt_state" NOT NULL DEFAULT 'planned',
    "live" BOOLEAN NOT NULL DEFAULT true,
    "provider_ref" TEXT,
    "replaces" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "sending_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "contacted" BOOLEAN NOT NULL DEFAULT false,
    "archive_due" BOOLEAN NOT NULL DEFAULT false,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "next_try_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "result_version" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "check_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "check_state" NOT NULL,
    "received" INTEGER NOT NULL,
    "required" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "result_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "check_id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbound_event" (
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "vendor_event_id" TEXT NOT NULL,
    "tenant_id" UUID,
    "connection_id" UUID,
    "state" "inbound_state" NOT NULL DEFAULT 'received',
    "headers" JSONB NOT NULL,
    "raw_body" TEXT NOT NULL,
    "event" TEXT,
    "problem" TEXT,
    "answer_status" INTEGER NOT NULL,
    "request_id" TEXT NOT NULL,
    "check_id" UUID,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "next_try_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "inbound_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "write_back" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "check_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "next_try_at" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT,
    "summary" TEXT,
    "done_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "write_back_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "timeline_entry" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "check_id" UUID NOT NULL,
    "attempt" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "params" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "timeline_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "tenant_id" UUID,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "self_test" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "hops" JSONB NOT NULL DEFAULT '[]',
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "self_test_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "listing_slug_key" ON "listing"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "membership_user_id_tenant_id_key" ON "membership"("user_id", "tenant_id");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_token_token_key" ON "sign_in_token"("token");

-- CreateIndex
CREATE INDEX "connection_tenant_id_idx" ON "connection"("tenant_id");

-- CreateIndex
CREATE UNIQUE INDEX "connection_listing_id_ats_identity_key" ON "connection"("listing_id", "ats_identity");

-- CreateIndex
CREATE UNIQUE INDEX "connection_listing_id_ats_key_fingerprint_key" ON "connection"("listing_id", "ats_key_fingerprint");

-- CreateIndex
CREATE UNIQUE INDEX "package_connection_id_external_id_key" ON "package"("connection_id", "external_id");

-- CreateIndex
CREATE INDEX "check_tenant_id_created_at_id_idx" ON "check"("tenant_id", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "check_tenant_id_needs_you_state_since_id_idx" ON "check"("tenant_id", "needs_you", "state_since" DESC, "id");

-- CreateIndex
CREATE INDEX "check_tenant_id_state_state_since_id_idx" ON "check"("tenant_id", "state", "state_since" DESC, "id");

-- CreateIndex
CREATE INDEX "check_tenant_id_email_idx" ON "check"("tenant_id", "email");

-- CreateIndex
CREATE UNIQUE INDEX "check_report_token_key" ON "check"("report_token");

-- CreateIndex
CREATE UNIQUE INDEX "check_connection_id_order_key_key" ON "check"("connection_id", "order_key");

-- CreateIndex
CREATE UNIQUE INDEX "attempt_check_id_number_key" ON "attempt"("check_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "attempt_connection_id_provider_ref_key" ON "attempt"("connection_id", "provider_ref");

-- CreateIndex
CREATE UNIQUE INDEX "result_version_check_id_number_key" ON "result_version"("check_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "report_token_key" ON "report"("token");

-- CreateIndex
CREATE UNIQUE INDEX "report_check_id_external_id_key" ON "report"("check_id", "external_id");

-- CreateIndex
CREATE INDEX "inbound_event_tenant_id_received_at_idx" ON "inbound_event"("tenant_id", "received_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "inbound_event_source_vendor_event_id_key" ON "inbound_event"("source", "vendor_event_id");

-- CreateIndex
CREATE UNIQUE INDEX "write_back_check_id_version_key" ON "write_back"("check_id", "version");

-- CreateIndex
CREATE INDEX "timeline_entry_check_id_at_id_idx" ON "timeline_entry"("check_id", "at", "id");

-- CreateIndex
CREATE INDEX "audit_entry_tenant_id_at_idx" ON "audit_entry"("tenant_id", "at" DESC);

-- CreateIndex
CREATE INDEX "self_test_connection_id_started_at_idx" ON "self_test"("connection_id", "started_at" DESC);

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "connection" ADD CONSTRAINT "connection_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "connection" ADD CONSTRAINT "connection_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "package" ADD CONSTRAINT "package_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check" ADD CONSTRAINT "check_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_check_id_fkey" FOREIGN KEY ("check_id") REFERENCES "check"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "result_version" ADD CONSTRAINT "result_version_check_id_fkey" FOREIGN KEY ("check_id") REFERENCES "check"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_check_id_fkey" FOREIGN KEY ("check_id") REFERENCES "check"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "write_back" ADD CONSTRAINT "write_back_check_id_fkey" FOREIGN KEY ("check_id") REFERENCES "check"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timeline_entry" ADD CONSTRAINT "timeline_entry_check_id_fkey" FOREIGN KEY ("check_id") REFERENCES "check"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_test" ADD CONSTRAINT "self_test_connection_id_fkey" FOREIGN KEY ("connection_id") REFERENCES "connection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

