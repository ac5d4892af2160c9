-- The second lock. The app's role reaches a row only while app.tenant_id names the row's household;
-- an unset or empty setting sees nothing. FORCE: the tables' owner is no exception.
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['events', 'aggregates', 'commands', 'alarms', 'jobs', 'seats', 'gold_entries']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format(
            'CREATE POLICY household ON %I'
            ' USING (tenant_id = (SELECT nullif(current_setting(''app.tenant_id'', true), '''')::uuid))',
            name
        );
    END LOOP;
END
$$;
