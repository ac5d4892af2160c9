"""Destinies asked of the journal: for each, who fulfilled it; the same as ``games/domain/destinies.py`` finds.

``{s}`` is the household's schema, ``%(game)s`` the stream. Each query is the common part and its own last lines.
"""

from __future__ import annotations

JOURNAL = """
with journal as (
    select version, type, payload from {s}.events where aggregate_id = %(game)s
), rules as (
    select payload->'manifest' as manifest from journal where type = 'game.created'
), dealt as (
    select payload->>'seat' as seat, payload->>'destiny' as destiny from journal where type = 'destiny.dealt'
), seats as (
    select payload->>'seat' as seat from journal where type = 'seat.taken'
), weighed as (
    select payload from journal where type = 'day.weighed'
), alive as (
    select seat, count(*) as days from weighed, jsonb_array_elements_text(payload->'living') as seat group by seat
), lowest as (
    select seat, count(*) as days from weighed, jsonb_array_elements_text(payload->'lowest') as seat group by seat
), voted_out as (
    select version, place, seat
    from journal, jsonb_array_elements_text(payload->'out') with ordinality as left_by(seat, place)
    where type = 'elimination.revealed'
), gone as (
    select seat, row_number() over (order by version, place) as place from (
        select version, place, seat from voted_out
        union all
        select version, 1, payload->>'seat' from journal where type = 'seat.retired'
    ) as left_somehow
), accusation as (
    select payload->>'target' as target, payload->>'role' as role from journal where type = 'accusation.made'
), proven as (
    select target as seat from accusation join dealt on dealt.seat = target and dealt.destiny = role
    where role in ('mole', 'fanatic')
), guesses as (
    select distinct on (payload->>'seat') payload->>'target' as target
    from journal where type = 'role.guessed' order by payload->>'seat', version desc
)
"""

FULFILLED: dict[str, str] = {
    "fanatic": """
select seat from dealt where destiny = 'fanatic'
    and seat = (select seat from voted_out order by version, place limit 1)
""",
    "self_hate": """
select seat from dealt join lowest using (seat) where destiny = 'self_hate'
    and lowest.days = (select max(days) from lowest)
    and seat not in (select seat from gone where place <= (select count(*) from seats) / 2)
""",
    "float": """
select seat from dealt left join alive using (seat) where destiny = 'float'
    and 2 * coalesce(alive.days, 0) >= (select count(*) from weighed)
    and seat not in (select seat from lowest)
""",
    "mole": """
select seat from dealt, rules, lateral (
    select (manifest->>'game_cap')::int * coalesce((select sum((payload->>'mornings')::int) from weighed), 0) as could
) as games where destiny = 'mole' and case when could > 0 then
    100 * coalesce(
        (select (payload->>'pool')::int from journal where type = 'gold.pooled' order by version desc limit 1), 0
    ) < (manifest->>'mole_share')::int * could
    and seat not in (select seat from proven)
else
    seat not in (select target from accusation) and seat not in (select target from guesses)
end
""",
    "decoy": """
select seat from dealt where destiny = 'decoy' and (
    seat in (select target from accusation)
    or (seat in (select target from guesses)
        and 2 * (select count(*) from guesses where target = seat) >= (select count(*) from guesses))
)
""",
    "detective": """
select seat from dealt where destiny = 'detective' and exists (select 1 from proven)
""",
}
"""The seats that fulfilled each destiny: none or one."""


def question(destiny: str) -> str:
    """The whole query for one destiny.

    :raises KeyError: there is no such destiny.
    """
    return JOURNAL + FULFILLED[destiny]
