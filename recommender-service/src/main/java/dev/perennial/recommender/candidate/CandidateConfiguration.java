package dev.perennial.recommender.candidate;

import dev.perennial.recommender.memory.StoreMemory;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sources, from what is known of the user to what is known of the store. */
@Configuration(proxyBeanMethods = false)
public class CandidateConfiguration {
  /** Every source, over one memory. */
  @Bean
  public List<CandidateSource> candidateSources(StoreMemory memory) {
    return List.of(
        new LikelyNext(),
        new BoughtAgain(memory),
        new RecentlyViewed(),
        new BoughtTogether(memory),
        new PopularInCategory(memory),
        new Trending(memory),
        new MostPopular(memory),
        new NewArrivals(memory));
  }
}
