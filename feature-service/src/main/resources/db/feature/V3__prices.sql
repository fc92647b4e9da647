alter table item add column price numeric;

comment on column item.price is 'What a piece usually costs, in the store''s currency; null where unknown.';

-- Kept up with the catalogue, because it is asked for with every sequence and changes seldom.
create table median_price (
    category text collate "C" primary key, -- '' is the whole catalogue
    price    double precision not null
);

comment on table median_price is 'The median price of each category''s items, and of all.';

-- Topic and table had no prices in common until now: read the catalogue again.
delete from consumed_offset where topic = 'perennial.items.v1';
