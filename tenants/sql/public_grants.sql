-- What the app and the operator may do with the public tables. Run after every migration, because some of the
-- tables are other packages' own. Nobody but the owner may make tables, not even temporary ones.
REVOKE CREATE ON SCHEMA public FROM public, pecking_app, pecking_operator;
GRANT USAGE ON SCHEMA public TO pecking_app, pecking_operator;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO pecking_app, pecking_operator;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO pecking_app, pecking_operator;
REVOKE INSERT, UPDATE, DELETE ON django_migrations, django_content_type FROM pecking_app;
REVOKE INSERT, DELETE ON installation FROM pecking_app;
REVOKE INSERT, UPDATE ON spare_schemas FROM pecking_app;
GRANT UPDATE (created_at) ON spare_schemas TO pecking_app;

DO $$
BEGIN
    EXECUTE format('REVOKE TEMPORARY, CREATE ON DATABASE %I FROM public', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO pecking_app, pecking_operator', current_database());
END
$$;
