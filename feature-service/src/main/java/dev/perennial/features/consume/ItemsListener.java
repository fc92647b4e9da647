package dev.perennial.features.consume;

import dev.perennial.conventions.kafka.OnceInOrder;
import dev.perennial.features.store.ItemStore;
import dev.perennial.model.item.Item;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Consumes the catalogue. */
final class ItemsListener {
  private final RecordReader reader;
  private final OnceInOrder onceInOrder;
  private final ItemStore items;

  ItemsListener(RecordReader reader, OnceInOrder onceInOrder, ItemStore items) {
    this.reader = reader;
    this.onceInOrder = onceInOrder;
    this.items = items;
  }

  @KafkaListener(id = "feature-items", idIsGroup = false, topics = Item.TOPIC)
  void on(List<ConsumerRecord<String, byte[]>> records) {
    onceInOrder.consume(records, this::store);
  }

  private int store(List<ConsumerRecord<String, byte[]>> records) {
    LatestValues<Item> latest =
        LatestValues.of(records, reader, Item.class, item -> item.itemId().value());
    items.put(latest.present());
    items.remove(latest.removed());
    return records.size();
  }
}
