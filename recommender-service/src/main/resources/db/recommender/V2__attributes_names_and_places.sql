-- What filters, similarity and languages need of an item, each a JSON object of texts.
alter table catalogue_item add column attributes text not null default '{}';
alter table catalogue_item add column names text not null default '{}';

-- The catalogue is read again from its compacted topic, since the columns were not kept so far.
update consumed_offset set next_offset = 0 where topic = 'perennial.items.v1';

-- Where an interaction happened and on what, as the event's context says.
alter table interaction add column country text;
alter table interaction add column device text;
