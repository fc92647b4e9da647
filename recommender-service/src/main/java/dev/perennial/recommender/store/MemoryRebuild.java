package dev.perennial.recommender.store;

import dev.perennial.recommender.memory.StoreMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Builds the memory from what is stored, before the first request and the first record. */
final class MemoryRebuild {
  private static final Logger log = LoggerFactory.getLogger(MemoryRebuild.class);

  private final CatalogueStore catalogue;
  private final InteractionStore interactions;
  private final TransactionTemplate transaction;

  MemoryRebuild(
      CatalogueStore catalogue, InteractionStore interactions, TransactionTemplate transaction) {
    this.catalogue = catalogue;
    this.interactions = interactions;
    this.transaction = transaction;
  }

  /** Fills {@code memory}; the transaction lets the rows come some at a time. */
  void rebuild(StoreMemory memory) {
    transaction.executeWithoutResult(
        status -> {
          memory.list(catalogue.all());
          interactions.replay(memory::learn);
        });
    log.info("In memory: {} items and {} users", memory.catalogue().size(), memory.users());
  }
}
