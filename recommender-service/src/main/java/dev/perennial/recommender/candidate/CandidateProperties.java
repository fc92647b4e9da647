package dev.perennial.recommender.candidate;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.json.Checks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the sources are told.
 *
 * @param editorsPicks items that the store picks by hand; default none
 * @param editorsPickAttribute the attribute that is {@code true} for further ones; default {@code
 *     editorsPick}
 * @param methods that learn from the store's past, by name; default {@code ease}, {@code
 *     item-item-conditional}, {@code item-item-baskets}, {@code sequential-items}, {@code
 *     markov-chain}, {@code user-user}, {@code tifu-knn}, {@code implicit-als} and {@code
 *     content-words}
 * @param textModel directory of a BERT, {@code tokenizer.json} and {@code model.pt}, by which items
 *     whose texts mean alike are found; default none
 */
@ConfigurationProperties("perennial.recommender.candidate")
public record CandidateProperties(
    @DefaultValue List<ItemId> editorsPicks,
    @DefaultValue("editorsPick") String editorsPickAttribute,
    @DefaultValue({
          "ease",
          "item-item-conditional",
          "item-item-baskets",
          "sequential-items",
          "markov-chain",
          "user-user",
          "tifu-knn",
          "implicit-als",
          "content-words"
        })
        List<String> methods,
    @Nullable Path textModel) {

  private static final List<String> USUAL =
      List.of(
          "ease",
          "item-item-conditional",
          "item-item-baskets",
          "sequential-items",
          "markov-chain",
          "user-user",
          "tifu-knn",
          "implicit-als",
          "content-words");

  public CandidateProperties {
    editorsPicks = List.copyOf(editorsPicks);
    methods = List.copyOf(methods);
    Checks.text(
        "perennial.recommender.candidate.editors-pick-attribute",
        editorsPickAttribute,
        Checks.MAX_ENTRY_KEY);
    check(
        textModel == null || Files.isRegularFile(textModel.resolve("model.pt")),
        "perennial.recommender.candidate.text-model must be a directory with a model.pt, but is %s",
        String.valueOf(textModel));
  }

  /** The defaults, for a pipeline outside of a service. */
  public static CandidateProperties defaults() {
    return new CandidateProperties(List.of(), "editorsPick", USUAL, null);
  }
}
