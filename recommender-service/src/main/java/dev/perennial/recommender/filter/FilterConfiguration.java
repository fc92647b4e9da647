package dev.perennial.recommender.filter;

import dev.perennial.recommender.memory.StoreMemory;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The filters, the caller's own wishes last. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FilterProperties.class)
public class FilterConfiguration {
  @Bean
  public List<CandidateFilter> candidateFilters(StoreMemory memory, FilterProperties settings) {
    return List.of(
        new OutOfStock(memory),
        new JustBought(memory, settings),
        new NotAskedFor(),
        new ExcludedByRequest());
  }

  @Bean
  public Filters filters(List<CandidateFilter> candidateFilters) {
    return new Filters(candidateFilters);
  }
}
