package dev.perennial.predictor.train;

import dev.perennial.predictor.consume.FeatureService;
import dev.perennial.predictor.consume.LiveCatalogue;
import dev.perennial.predictor.model.ModelRegistry;
import dev.perennial.predictor.promotion.Judge;
import java.time.Clock;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From the sequences of all users to the next model. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TrainProperties.class)
class TrainConfiguration {
  @Bean
  Trainings trainings(
      FeatureService features,
      LiveCatalogue catalogue,
      ModelRegistry models,
      Judge judge,
      DataSource database,
      TrainProperties settings,
      Clock clock) {
    return new Trainings(
        features,
        catalogue,
        models,
        judge,
        new TrainingLease(database),
        new UnfinishedTraining(settings, InstantSource.system()),
        settings,
        clock);
  }

  @Bean
  NightlyTraining nightlyTraining(Trainings trainings, ModelRegistry models) {
    return new NightlyTraining(trainings, models, InstantSource.system());
  }
}
