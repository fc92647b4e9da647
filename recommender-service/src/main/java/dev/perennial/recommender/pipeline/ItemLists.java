package dev.perennial.recommender.pipeline;

import dev.perennial.model.item.ItemId;
import dev.perennial.recommender.memory.CoPurchases;
import dev.perennial.recommender.memory.Demand;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.memory.TopItems;
import dev.perennial.recommender.question.Ask;
import dev.perennial.recommender.question.Context;
import dev.perennial.recommender.question.ItemFilter;
import dev.perennial.recommender.question.Languages;
import dev.perennial.recommender.question.Question;
import dev.perennial.recommender.question.Wanted;
import dev.perennial.recommender.why.Explainer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Lists of items that are the same for everyone; filters hold for them as for recommendations. */
public final class ItemLists {
  private final StoreMemory memory;
  private final Explainer explainer;
  private final Clock clock;

  ItemLists(StoreMemory memory, Explainer explainer, Clock clock) {
    this.memory = memory;
    this.explainer = explainer;
    this.clock = clock;
  }

  /** Which of the items, how many at most, and in which language their names. */
  public record Cut(int count, ItemFilter filter, Languages languages) {
    public Cut {
      Ask.checkCount(count);
    }
  }

  /** Items like {@code itemId}, most alike first; empty for an unknown item. */
  public Optional<List<ListedItem>> similar(ItemId itemId, Cut cut) {
    return around(itemId, cut, memory.likeness()::alike);
  }

  /** Items bought together with {@code itemId}, oftenest first; empty for an unknown item. */
  public Optional<List<ListedItem>> boughtTogether(ItemId itemId, Cut cut) {
    return around(itemId, cut, memory.together()::similar);
  }

  /** Items that sell more than usual, by how much in standard deviations. */
  public List<ListedItem> trending(Cut cut) {
    return memory.reading(
        () -> {
          Question question = question(cut);
          Demand.Levels demand = memory.demand().at(question.nowMillis());
          Chosen chosen = new Chosen(question);
          question
              .wishes()
              .postings()
              .ifPresentOrElse(
                  lists ->
                      lists.forEach(
                          list ->
                              list.forEach(
                                  Integer.MAX_VALUE,
                                  item -> chosen.offerAboveZero(item, demand.trend(item)))),
                  () -> {
                    for (int item = 0; item < memory.catalogue().size(); item++) {
                      chosen.offerAboveZero(item, demand.trend(item));
                    }
                  });
          return chosen.listed(cut.languages());
        });
  }

  private Optional<List<ListedItem>> around(
      ItemId itemId, Cut cut, BiConsumer<Integer, CoPurchases.Visitor> neighbours) {
    return memory.reading(
        () ->
            memory.catalogue().find(itemId).stream()
                .mapToObj(
                    item -> {
                      Chosen chosen = new Chosen(question(cut));
                      neighbours.accept(item, chosen::offerAboveZero);
                      return chosen.listed(cut.languages());
                    })
                .findFirst());
  }

  private Question question(Cut cut) {
    Ask everyone =
        new Ask(
            null,
            "item",
            cut.count(),
            Wanted.anything().with(cut.filter()),
            List.of(),
            Context.unknown(),
            cut.languages());
    return Question.of(everyone, memory, clock.instant());
  }

  /** The best items that a question lets through. */
  private final class Chosen {
    private final Question question;
    private final TopItems top;

    Chosen(Question question) {
      this.question = question;
      this.top = new TopItems(question.count());
    }

    void offerAboveZero(int item, double score) {
      boolean available =
          question.wishes().isSoldOutToo() || memory.catalogue().listing(item).inStock();
      if (score > 0 && available && question.wishes().objection(item).isEmpty()) {
        top.offer(item, score);
      }
    }

    List<ListedItem> listed(Languages languages) {
      List<ListedItem> items = new ArrayList<>();
      top.drain(
          (item, score) ->
              items.add(
                  new ListedItem(
                      memory.catalogue().listing(item).itemId(),
                      explainer.name(item, languages),
                      score)));
      return items;
    }
  }
}
