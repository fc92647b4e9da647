package dev.perennial.ranking.content;

import ai.djl.ModelException;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.translator.TextEmbeddingTranslator;
import ai.djl.inference.Predictor;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.translate.TranslateException;
import dev.perennial.model.item.Item;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Encodes a text by a BERT that somebody trained elsewhere: the mean of what it says of each token,
 * as long as 1. Its directory holds {@code tokenizer.json}, as HuggingFace writes it, and {@code
 * model.pt}, the network as TorchScript, which takes the tokens' numbers and the attention mask.
 * Nothing is downloaded. One text at a time, for the network belongs to one thread.
 */
public final class BertEncoder implements ItemEncoder, AutoCloseable {
  private static final int LONGEST = 256;

  private final HuggingFaceTokenizer tokenizer;
  private final ZooModel<String, float[]> model;
  private final Predictor<String, float[]> predictor;
  private final int width;

  private BertEncoder(HuggingFaceTokenizer tokenizer, ZooModel<String, float[]> model) {
    this.tokenizer = tokenizer;
    this.model = model;
    predictor = model.newPredictor();
    width = encode("").length;
  }

  /**
   * Opens a model's directory.
   *
   * @throws IllegalArgumentException where there is no model that can be read
   */
  public static BertEncoder open(Path directory) {
    try {
      HuggingFaceTokenizer tokenizer =
          HuggingFaceTokenizer.builder()
              .optTokenizerPath(directory)
              .optTruncation(true)
              .optMaxLength(LONGEST)
              .optPadding(false)
              .build();
      return new BertEncoder(tokenizer, model(directory, tokenizer));
    } catch (IOException | ModelException refused) {
      throw new IllegalArgumentException("there is no text model in " + directory, refused);
    }
  }

  private static ZooModel<String, float[]> model(Path directory, HuggingFaceTokenizer tokenizer)
      throws IOException, ModelException {
    return Criteria.builder()
        .setTypes(String.class, float[].class)
        .optEngine("PyTorch")
        .optModelPath(directory)
        .optModelName("model")
        .optTranslator(
            TextEmbeddingTranslator.builder(tokenizer)
                .optPoolingMode("mean")
                .optNormalize(true)
                .build())
        .build()
        .loadModel();
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public Optional<float[]> encode(Item item) {
    return Optional.of(encode(ItemWords.text(item)));
  }

  private synchronized float[] encode(String text) {
    try {
      return predictor.predict(text);
    } catch (TranslateException failed) {
      throw new IllegalStateException("the text model failed", failed);
    }
  }

  @Override
  public synchronized void close() {
    predictor.close();
    model.close();
    tokenizer.close();
  }
}
