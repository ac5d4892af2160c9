-- Whoever says with app.announces that it tells of new heads itself, once a transaction, is not told for.
DROP TRIGGER announce_events ON events;

CREATE TRIGGER announce_events AFTER INSERT ON events
REFERENCING NEW TABLE AS appended
FOR EACH STATEMENT WHEN (current_setting('app.announces', true) IS DISTINCT FROM 'on')
EXECUTE FUNCTION announce_events();
