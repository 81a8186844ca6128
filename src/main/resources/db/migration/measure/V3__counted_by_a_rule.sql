-- a rule of a protocol can be counted: its sentence stands in notes_step
alter table measure.definition drop constraint definition_notes_counted_check;
alter table measure.definition add constraint definition_notes_counted_check
    check (notes_counted in ('journeys', 'with-step', 'wait', 'rule'));
