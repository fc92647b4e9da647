package dev.perennial.predictor.publish;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** From the scored batch to the tables and the topics. */
@Configuration(proxyBeanMethods = false)
class PublishConfiguration {
  @Bean
  PredictionTable predictionTable(JdbcClient jdbc) {
    return new PredictionTable(jdbc);
  }

  @Bean
  StoreAndPublish storeAndPublish(
      TransactionOperations transactions,
      PredictionTable predictions,
      JdbcClient jdbc,
      KafkaTemplate<String, byte[]> kafka,
      MeterRegistry meters) {
    return new StoreAndPublish(
        transactions,
        predictions,
        new StageChangeTable(jdbc),
        new PredictionPublisher(kafka),
        new StageChangeCounter(meters));
  }

  @Bean
  UserCounts userCounts(PredictionTable predictions) {
    return new UserCounts(predictions);
  }
}
