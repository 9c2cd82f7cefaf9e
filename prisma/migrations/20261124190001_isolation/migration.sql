-- What Prisma's schema cannot say: partial indexes, tenant isolation, append-only tables, change notices.

-- At most one live attempt a check.
CREATE UNIQUE INDEX "attempt_one_live" ON "attempt" ("check_id") WHERE "live";

-- Sweeps cost what is undone, not what was ever received.
CREATE INDEX "inbound_event_undone" ON "inbound_event" ("next_try_at") WHERE "next_try_at" IS NOT NULL;
CREATE INDEX "check_due" ON "check" ("due_at") WHERE "due_at" IS NOT NULL;
CREATE INDEX "write_back_undone" ON "write_back" ("check_id") WHERE "next_try_at" IS NOT NULL;

-- Two roles that cannot bypass row-level security. The first sees one tenant; the second serves deliveries, sweeps and
-- operators, who cross tenants by their work. Roles belong to the whole server, so they may exist already.
DO $$
DECLARE role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['checkbridge_tenant', 'checkbridge_system'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS', role_name);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
    EXECUTE format('GRANT %I TO CURRENT_USER', role_name);
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), role_name);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON
  "listing", "tenant", "app_user", "membership", "sign_in_token", "connection", "package", "consent_state", "check",
  "attempt", "result_version", "report", "inbound_event", "write_back", "self_test" TO checkbridge_system;
GRANT SELECT, INSERT, UPDATE, DELETE ON
  "membership", "connection", "package", "consent_state", "check", "attempt", "result_version", "report",
  "inbound_event", "write_back", "self_test" TO checkbridge_tenant;
GRANT SELECT ON "listing", "tenant", "app_user" TO checkbridge_tenant;
GRANT SELECT, INSERT ON "timeline_entry", "audit_entry" TO checkbridge_system, checkbridge_tenant;

CREATE FUNCTION checkbridge_tenant_id() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('checkbridge.tenant_id', true), '')::uuid $$;

DO $$
DECLARE table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY['listing', 'tenant', 'app_user', 'membership', 'sign_in_token', 'connection',
    'package', 'consent_state', 'check', 'attempt', 'result_version', 'report', 'inbound_event', 'write_back',
    'self_test', 'timeline_entry', 'audit_entry'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
    EXECUTE format('CREATE POLICY system_all ON %I TO checkbridge_system USING (true) WITH CHECK (true)', table_name);
  END LOOP;
  FOREACH table_name IN ARRAY ARRAY['membership', 'connection', 'package', 'consent_state', 'check', 'attempt',
    'result_version', 'report', 'inbound_event', 'write_back', 'self_test', 'timeline_entry', 'audit_entry'] LOOP
    EXECUTE format('CREATE POLICY own_tenant ON %I TO checkbridge_tenant
      USING (tenant_id = checkbridge_tenant_id()) WITH CHECK (tenant_id = checkbridge_tenant_id())', table_name);
  END LOOP;
END $$;
CREATE POLICY own_tenant ON "tenant" TO checkbridge_tenant USING (id = checkbridge_tenant_id());
CREATE POLICY shared ON "listing" FOR SELECT TO checkbridge_tenant USING (true);
CREATE POLICY own_tenant ON "app_user" FOR SELECT TO checkbridge_tenant USING (EXISTS (
  SELECT 1 FROM "membership" m WHERE m.user_id = "app_user".id AND m.tenant_id = checkbridge_tenant_id()));

-- Append-only, for every role.
CREATE FUNCTION checkbridge_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "timeline_entry" FOR EACH ROW EXECUTE FUNCTION checkbridge_append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION checkbridge_append_only();

-- Screens listen for what changed: ids only.
CREATE FUNCTION checkbridge_notify_check() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN PERFORM pg_notify('checkbridge_check', NEW.tenant_id || ' ' || NEW.check_id); RETURN NULL; END $$;
CREATE TRIGGER changed AFTER INSERT ON "timeline_entry" FOR EACH ROW EXECUTE FUNCTION checkbridge_notify_check();
CREATE TRIGGER changed AFTER UPDATE ON "write_back" FOR EACH ROW EXECUTE FUNCTION checkbridge_notify_check();

-- The app's roles cannot read Prisma's own table; readiness asks here.
CREATE FUNCTION checkbridge_applied_migrations() RETURNS TABLE (name text) LANGUAGE plpgsql STABLE SECURITY DEFINER AS
$$ BEGIN RETURN QUERY SELECT migration_name::text FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL; END $$;
