package dev.perennial.recommender.candidate;

import dev.perennial.recommender.memory.StoreMemory;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sources, from what is known of the user to what is known of the store. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CandidateProperties.class)
public class CandidateConfiguration {
  /** Every source, over one memory. */
  @Bean
  public List<CandidateSource> candidateSources(
      StoreMemory memory, CandidateProperties settings, LearnedMethods learned) {
    return Stream.concat(live(memory, settings), learned.sources().stream()).toList();
  }

  /** Those that count event by event. */
  private static Stream<CandidateSource> live(StoreMemory memory, CandidateProperties settings) {
    return Stream.of(
        new LikelyNext(),
        new BoughtAgain(memory),
        new RecentlyViewed(),
        new BoughtTogether(memory),
        new LikeWhatYouSaw(memory),
        new PopularInCategory(memory),
        new Trending(memory),
        new MostPopular(memory),
        new PopularNearby(memory),
        new NewArrivals(memory),
        new EditorsPicks(memory, settings),
        new PinnedByRequest());
  }

  /** The methods that learn, and how each speaks. */
  @Bean
  public LearnedMethods learnedMethods(CandidateProperties settings) {
    return LearnedMethods.of(settings);
  }

  /** What fills up an answer that the sources leave short. */
  @Bean
  public LastResort lastResort(StoreMemory memory) {
    return new LastResort(memory);
  }
}
