package dev.perennial.ranking.method;

import dev.perennial.ranking.linear.LinearMethods;
import java.util.stream.Stream;

/** The same promises, of the methods that learn in the tensor engine. */
class TensorMethodContractIT extends MethodContractTest {
  static Stream<Method> methods() {
    return LinearMethods.all().stream();
  }
}
