package dev.perennial.recommender.follow;

import dev.perennial.conventions.kafka.OnceInOrder;
import dev.perennial.model.item.Item;
import dev.perennial.recommender.candidate.LearnedMethods;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.store.CatalogueStore;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerSeekAware;

/** Takes the catalogue into storage and into memory. */
final class ItemFollower implements ConsumerSeekAware {
  private final RecordReader<Item> reader;
  private final OnceInOrder onceInOrder;
  private final CatalogueStore catalogue;
  private final StoreMemory memory;
  private final LearnedMethods methods;
  private final Progress progress;

  ItemFollower(
      RecordReader<Item> reader,
      OnceInOrder onceInOrder,
      CatalogueStore catalogue,
      StoreMemory memory,
      LearnedMethods methods,
      Progress progress) {
    this.reader = reader;
    this.onceInOrder = onceInOrder;
    this.catalogue = catalogue;
    this.memory = memory;
    this.methods = methods;
    this.progress = progress;
  }

  @KafkaListener(
      id = "recommender-items",
      topics = Item.TOPIC,
      groupId = "recommender-service-items",
      clientIdPrefix = "recommender-items")
  void follow(List<ConsumerRecord<String, byte[]>> batch, Consumer<?, ?> consumer) {
    List<Item> items = onceInOrder.consume(batch, this::store);
    memory.list(items);
    memory.reading(
        () -> {
          methods.take(items, memory.catalogue());
          return items;
        });
    progress.read(Item.TOPIC, consumer);
  }

  private List<Item> store(List<ConsumerRecord<String, byte[]>> records) {
    List<Item> items = reader.read(records);
    catalogue.store(items);
    return items;
  }

  @Override
  public void onIdleContainer(Map<TopicPartition, Long> partitions, ConsumerSeekCallback consumer) {
    progress.nothingToRead(Item.TOPIC);
  }
}
