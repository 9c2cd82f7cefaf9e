-- CreateIndex
CREATE INDEX "check_tenant_id_state_since_id_idx" ON "check"("tenant_id", "state_since" DESC, "id");

-- CreateIndex
CREATE INDEX "check_tenant_id_first_name_last_name_id_idx" ON "check"("tenant_id", "first_name", "last_name", "id");

-- CreateIndex
CREATE INDEX "check_tenant_id_needs_you_state_idx" ON "check"("tenant_id", "needs_you", "state");

-- What is under way is few among all that was ever ordered. Prisma's schema has no word for this one.
CREATE INDEX "check_open" ON "check" ("tenant_id", "created_at" DESC, "id") WHERE "state" IN ('queued', 'sent', 'in_progress');
