-- The three roles, for a cluster of your own. Run once as superuser, with passwords of your choice:
--   psql -f tenants/sql/roles.sql
--   psql -c "\password pecking_owner"   (and the two others)
--   createdb --owner pecking_owner pecking
-- The owner makes and changes tables; the app owns nothing and is held by row security; the operator passes it.
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['pecking_owner', 'pecking_app', 'pecking_operator']
    LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
            EXECUTE format('CREATE ROLE %I LOGIN', name);
        END IF;
    END LOOP;
END
$$;

ALTER ROLE pecking_owner NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
ALTER ROLE pecking_app NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
ALTER ROLE pecking_operator NOSUPERUSER NOCREATEDB NOCREATEROLE BYPASSRLS;
