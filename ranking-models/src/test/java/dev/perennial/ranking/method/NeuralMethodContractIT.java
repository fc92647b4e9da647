package dev.perennial.ranking.method;

import dev.perennial.ranking.sequence.SequenceMethods;
import dev.perennial.ranking.tower.TowerMethods;
import java.util.List;
import java.util.stream.Stream;

/** The same promises of the methods that learn with the tensor engine. */
class NeuralMethodContractIT extends MethodContractTest {
  static Stream<Method> methods() {
    return Stream.of(SequenceMethods.all(), List.of(TowerMethods.usual())).flatMap(List::stream);
  }
}
