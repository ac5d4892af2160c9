-- What the app may do. Events are only ever added. The operator repairs and backs up.
GRANT SELECT, INSERT ON events TO pecking_app;
GRANT SELECT, INSERT, UPDATE ON aggregates, commands, seats, gold_entries TO pecking_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON alarms, jobs TO pecking_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON events, aggregates, commands, alarms, jobs, seats, gold_entries
TO pecking_operator;

DO $$
BEGIN
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO pecking_app, pecking_operator', current_schema());
END
$$;
