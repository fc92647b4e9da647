package dev.perennial.recommender.follow;

import dev.perennial.conventions.kafka.OnceInOrder;
import dev.perennial.conventions.kafka.RejectedRecords;
import dev.perennial.conventions.kafka.SeekToStoredOffsets;
import dev.perennial.conventions.kafka.StoredOffsets;
import dev.perennial.model.event.Event;
import dev.perennial.model.item.Item;
import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.recommender.candidate.LearnedMethods;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.store.CatalogueStore;
import dev.perennial.recommender.store.InteractionStore;
import dev.perennial.recommender.store.PredictionStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The topics that are followed. */
@Configuration(proxyBeanMethods = false)
class FollowConfiguration {
  @Bean
  Progress progress() {
    return new Progress(List.of(Item.TOPIC, Event.TOPIC, LifecyclePrediction.TOPIC));
  }

  @Bean
  SeekToStoredOffsets seekToStoredOffsets(StoredOffsets offsets) {
    return new SeekToStoredOffsets(offsets);
  }

  @Bean
  OnceInOrder onceInOrder(StoredOffsets offsets, TransactionTemplate transaction) {
    return new OnceInOrder(offsets, transaction);
  }

  @Bean
  ItemFollower itemFollower(
      RejectedRecords rejected,
      OnceInOrder onceInOrder,
      CatalogueStore catalogue,
      StoreMemory memory,
      LearnedMethods methods,
      Progress progress) {
    return new ItemFollower(
        new RecordReader<>(Item.class, rejected),
        onceInOrder,
        catalogue,
        memory,
        methods,
        progress);
  }

  @Bean
  EventFollower eventFollower(
      RejectedRecords rejected,
      OnceInOrder onceInOrder,
      InteractionStore interactions,
      StoreMemory memory,
      Progress progress,
      MeterRegistry meters) {
    Timer eventToRecommendation =
        Timer.builder("perennial.event.to.recommendation")
            .description("From an event's acceptance until the next answer knows it")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(1))
            .maximumExpectedValue(Duration.ofMinutes(1))
            .register(meters);
    return new EventFollower(
        new RecordReader<>(Event.class, rejected),
        onceInOrder,
        interactions,
        memory,
        progress,
        eventToRecommendation);
  }

  @Bean
  PredictionFollower predictionFollower(
      RejectedRecords rejected,
      PredictionStore predictions,
      StoreMemory memory,
      Progress progress) {
    return new PredictionFollower(
        new RecordReader<>(LifecyclePrediction.class, rejected), predictions, memory, progress);
  }
}
