package dev.perennial.recommender.candidate;

import static dev.perennial.recommender.Events.daysAgo;
import static dev.perennial.recommender.Events.viewed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Method;
import dev.perennial.recommender.TestStore;
import dev.perennial.recommender.memory.MemoryProperties;
import dev.perennial.recommender.memory.StoreMemory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A store that has set a BERT of ten words as its text model. */
class TextModelIT {
  private static final Path MODEL = Path.of("../ranking-models/src/test/resources/tiny-bert");
  private static final List<Item> SHELF = List.of(item("sofa"), item("pan"), item("pot"));

  private final StoreMemory memory = new StoreMemory(MemoryProperties.defaults());
  private final LearnedMethods methods =
      LearnedMethods.of(new CandidateProperties(List.of(), "editorsPick", List.of(), MODEL));
  private final CandidateSource source = methods.sources().getFirst();

  @Test
  void aNewItemIsNominatedForTheMeaningOfItsName() {
    memory.list(SHELF);
    memory.learn(List.of(viewed("anna", "sofa", daysAgo(1))));
    Method bert = methods.methods().getFirst();
    methods.use(bert.name(), bert.learn(memory.history(SHELF), Learning.unwatched(1)));

    List<Item> arrived = List.of(item("couch"));
    memory.list(arrived);
    methods.take(arrived, memory.catalogue());

    int couch = TestStore.index(memory, "couch");
    int sofa = TestStore.index(memory, "sofa");
    assertThat(source.nominate(TestStore.ask(memory, "anna", 5)))
        .filteredOn(nomination -> nomination.item() != sofa)
        .first()
        .satisfies(
            first -> {
              assertThat(first.item()).isEqualTo(couch);
              assertThat(first.source()).isEqualTo(bert.name());
              assertThat(first.evidence()).isEqualTo(new Evidence.Alike(sofa));
            });
  }

  private static Item item(String name) {
    return new Item(new ItemId(name), name, null, null, null, true, null, Map.of());
  }
}
