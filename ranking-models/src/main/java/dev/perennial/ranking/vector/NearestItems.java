package dev.perennial.ranking.vector;

import dev.perennial.ranking.matrix.Dense;
import dev.perennial.ranking.method.ScoreSheet;
import io.github.jbellis.jvector.graph.GraphIndexBuilder;
import io.github.jbellis.jvector.graph.GraphSearcher;
import io.github.jbellis.jvector.graph.ImmutableGraphIndex;
import io.github.jbellis.jvector.graph.ListRandomAccessVectorValues;
import io.github.jbellis.jvector.graph.RandomAccessVectorValues;
import io.github.jbellis.jvector.graph.SearchResult;
import io.github.jbellis.jvector.graph.similarity.BuildScoreProvider;
import io.github.jbellis.jvector.util.Bits;
import io.github.jbellis.jvector.vector.VectorSimilarityFunction;
import io.github.jbellis.jvector.vector.VectorizationProvider;
import io.github.jbellis.jvector.vector.types.VectorFloat;
import io.github.jbellis.jvector.vector.types.VectorTypeSupport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/**
 * Finds nearly all of the items with the greatest inner products without looking at each, by a
 * graph of near neighbours (jvector). Every vector gets one more number that makes all as long as
 * 1, so that a great inner product is a near neighbour (Bachrach et al. 2014, "Speeding up the Xbox
 * recommender system using a Euclidean transformation for inner-product spaces", RecSys). Items
 * that were put since are few and looked at one by one.
 */
final class NearestItems {
  private static final VectorTypeSupport VECTORS =
      VectorizationProvider.getInstance().getVectorTypeSupport();
  private static final VectorSimilarityFunction PRODUCT = VectorSimilarityFunction.DOT_PRODUCT;
  private static final int NEIGHBOURS = 16;
  private static final int TRIED_WHILE_BUILDING = 100;
  private static final float MORE_NEIGHBOURS_WHILE_BUILDING = 1.2f;
  private static final float LONG_EDGES = 1.2f;

  private static final int FOUND = 500;
  private static final int TRIED = 1_000;

  private final ItemVectors vectors;
  private final float longest;
  private final int[] items;
  private final RandomAccessVectorValues points;
  private final ImmutableGraphIndex graph;

  NearestItems(ItemVectors vectors) {
    this.vectors = vectors;
    items = vectors.known();
    longest = longest();
    List<VectorFloat<?>> all = new ArrayList<>(items.length);
    for (int item : items) {
      all.add(point(vectors.get(item)));
    }
    points = new ListRandomAccessVectorValues(all, vectors.width() + 1);
    graph = graph();
  }

  private float longest() {
    double longest = 0;
    for (int item : items) {
      longest = Math.max(longest, Dense.length(vectors.get(item)));
    }
    return (float) longest;
  }

  private VectorFloat<?> point(float[] vector) {
    float[] point = new float[vector.length + 1];
    Dense.add(1 / longest, vector, 0, point, 0, vector.length);
    double length = Dense.length(point);
    point[vector.length] = (float) Math.sqrt(Math.max(0, 1 - length * length));
    return VECTORS.createFloatVector(point);
  }

  /** Built by one thread, for the same graph from the same vectors. */
  private ImmutableGraphIndex graph() {
    try (ForkJoinPool one = new ForkJoinPool(1);
        GraphIndexBuilder builder =
            GraphIndexBuilder.builder(
                    BuildScoreProvider.randomAccessScoreProvider(points, PRODUCT),
                    vectors.width() + 1,
                    NEIGHBOURS)
                .withBeamWidth(TRIED_WHILE_BUILDING)
                .withNeighborOverflow(MORE_NEIGHBOURS_WHILE_BUILDING)
                .withAlpha(LONG_EDGES)
                .withSimdExecutor(one)
                .withParallelExecutor(one)
                .build()) {
      return builder.build(points);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Adds the inner products of about the best items. */
  void score(float[] vector, ScoreSheet sheet) {
    float length = (float) Dense.length(vector);
    if (length == 0 || items.length == 0) {
      return;
    }
    float[] direction = new float[vector.length + 1];
    Dense.add(1 / length, vector, 0, direction, 0, vector.length);
    SearchResult found =
        GraphSearcher.search(
            VECTORS.createFloatVector(direction), FOUND, TRIED, points, PRODUCT, graph, Bits.ALL);
    for (SearchResult.NodeScore node : found.getNodes()) {
      float cosine = 2 * node.score - 1;
      if (!vectors.isPut(items[node.node])) {
        sheet.add(items[node.node], cosine * length * longest);
      }
    }
    vectors.scorePut(vector, sheet);
  }
}
