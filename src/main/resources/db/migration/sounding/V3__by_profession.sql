-- Answers may be counted by profession too, in groups of five or more, where the promise said so before anybody typed.
alter table sounding.promise add column by_profession boolean not null default false;
