-- What the store says of an item at length, for the methods that read.
alter table catalogue_item add column description text;

-- The catalogue is read again from its compacted topic, since the column was not kept so far.
update consumed_offset set next_offset = 0 where topic = 'perennial.items.v1';
