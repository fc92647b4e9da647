-- What an image model says of the item's picture, where the store has one.
alter table catalogue_item add column image_vector real[];
