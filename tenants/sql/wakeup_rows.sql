-- The wake-ups as the admin lists them: it needs one column that names a row.
CREATE VIEW wakeup_rows WITH (security_invoker) AS
SELECT aggregate_id || ':' || kind AS id, household_id, aggregate_id, kind, due_at, lease_until, attempts
FROM wakeups;
