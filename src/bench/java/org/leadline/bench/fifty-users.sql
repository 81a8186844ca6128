-- 1 board, 9 divisions, 90 wards; ten people each; three aims of each unit and three of each of nine people there; three effects of each aim
insert into unit.unit (slug, name, kind, parent_id) values ('bench-0', 'Board of the bench', 'board', null);
insert into unit.unit (slug, name, kind, parent_id)
    select 'bench-' || n, 'Division ' || n, 'division', (select id from unit.unit where slug = 'bench-0') from generate_series(1, 9) n;
insert into unit.unit (slug, name, kind, parent_id)
    select 'bench-' || n, 'Ward ' || n, 'ward', (select id from unit.unit where slug = 'bench-' || (1 + n % 9)) from generate_series(10, 99) n;
insert into unit.neighbour (unit_id, other_id)
    select one.id, other.id from unit.unit one join unit.unit other on one.id < other.id and one.slug like 'bench-%' and other.slug like 'bench-%'
    where one.kind = 'ward' and other.kind = 'ward' and other.id - one.id in (4, 7);
insert into unit.person (slug, name, profession, home_unit_id, patient_partner)
    select u.slug || '-' || n, 'Person ' || n || ' of ' || u.name, 'nurse', u.id, false from unit.unit u cross join generate_series(1, 10) n where u.slug like 'bench-%';
insert into unit.role (person_id, unit_id, role, begun_on)
    select id, home_unit_id, 'member', current_date - 60 from unit.person where slug like 'bench-%';
insert into unit.role (person_id, unit_id, role, begun_on)
    select id, home_unit_id, 'lead', current_date - 60 from unit.person where slug like 'bench-%-1';
insert into aim.aim (unit_id, place, adopted_at)
    select u.id, n, now() - interval '50 days' from unit.unit u cross join generate_series(1, 3) n where u.slug like 'bench-%';
insert into aim.aim (unit_id, person_id, place, adopted_at)
    select p.home_unit_id, p.id, n, now() - interval '50 days' from unit.person p cross join generate_series(1, 3) n where p.slug like 'bench-%' and p.slug not like '%-1';
insert into aim.aim_words (aim_id, version, done, line, origin, owner_id, by_id, at)
    select a.id, 1, 'entered', 'Aim ' || a.id || ': nobody here waits longer than they have to', 'ours', p.id, p.id, now() - (a.id % 50) * interval '1 day'
    from aim.aim a join unit.unit u on u.id = a.unit_id and u.slug like 'bench-%' join unit.person p on p.id = coalesce(a.person_id, (select id from unit.person where slug = u.slug || '-1'));
insert into aim.effect (aim_id, touched_id, side, effect, line, by_id, at, stands_at)
    select a.id, t.id, case when n = 2 then 'neighbour' else 'maker' end, (array['helps', 'hurts', 'neither', 'not-known'])[1 + (a.id * 7 + n) % 4], 'Because of how our days go',
        (select owner_id from aim.aim_words w where w.aim_id = a.id limit 1), now() - interval '20 days', now() - interval '10 days'
    from aim.aim a join unit.unit u on u.id = a.unit_id and u.slug like 'bench-%' cross join generate_series(1, 3) n
    cross join lateral (select o.id from aim.aim o join unit.unit ou on ou.id = o.unit_id
        where o.id <> a.id and (case when a.person_id is null then o.person_id is null and (ou.parent_id = u.parent_id or ou.id = u.parent_id or ou.parent_id = u.id) else o.unit_id = a.unit_id end)
        order by md5(o.id || '-' || a.id || '-' || n) limit 1) t;
analyze;
