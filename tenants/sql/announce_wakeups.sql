-- Whoever sleeps until the next wake-up learns of an earlier one.
CREATE FUNCTION announce_wakeup() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('wakeups', new.kind);
    RETURN NULL;
END
$$;

CREATE TRIGGER announce_new_wakeup AFTER INSERT ON wakeups
FOR EACH ROW EXECUTE FUNCTION announce_wakeup();

CREATE TRIGGER announce_moved_wakeup AFTER UPDATE OF due_at ON wakeups
FOR EACH ROW WHEN (new.due_at IS DISTINCT FROM old.due_at) EXECUTE FUNCTION announce_wakeup();
