-- One NOTIFY a statement, however many events it appends: "<household> <stream>:<version>,<stream>:<version>…",
-- the new head of each stream, at most 100 streams a payload (a payload may have 8,000 bytes), never any content.
CREATE FUNCTION announce_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('events', household || ' ' || string_agg(head, ',' ORDER BY place))
    FROM (
        SELECT
            tenant_id AS household,
            aggregate_id || ':' || max(version) AS head,
            row_number() OVER (PARTITION BY tenant_id ORDER BY aggregate_id) - 1 AS place
        FROM appended
        GROUP BY tenant_id, aggregate_id
    ) AS heads
    GROUP BY household, place / 100;
    RETURN NULL;
END
$$;

CREATE TRIGGER announce_events AFTER INSERT ON events
REFERENCING NEW TABLE AS appended
FOR EACH STATEMENT EXECUTE FUNCTION announce_events();
