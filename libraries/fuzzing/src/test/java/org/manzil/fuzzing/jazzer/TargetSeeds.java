package org.manzil.fuzzing.jazzer;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.manzil.fuzzing.Target;

/** The seeds of the target that a class is named after. */
final class TargetSeeds implements ArgumentsProvider {
  @Override
  public Stream<Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    String name = context.getRequiredTestClass().getSimpleName().replace("FuzzTest", "");
    String constant = name.replaceAll("(?<=.)([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    return Target.valueOf(constant).seeds().map(Arguments::of);
  }
}
