package org.manzil.credential.interoperability;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import kotlin.Result;
import kotlin.ResultKt;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.BuildersKt;

/**
 * Calls Kotlin's suspending functions that give a {@code Result}: their names hold a hyphen, which
 * no Java source can call.
 */
final class Suspended {
  private Suspended() {}

  /** Calls, waits, and throws what failed. */
  static Object call(Object target, String name, Object... arguments) throws Exception {
    Object result =
        BuildersKt.runBlocking(
            EmptyCoroutineContext.INSTANCE,
            (scope, continuation) -> {
              Object[] all = Arrays.copyOf(arguments, arguments.length + 1);
              all[arguments.length] = continuation;
              return invoke(target, name, all);
            });
    Object bare = result instanceof Result<?> ? invoke(result, "unbox", new Object[0]) : result;
    ResultKt.throwOnFailure(bare);
    return bare;
  }

  private static Object invoke(Object target, String name, Object[] arguments) {
    try {
      return method(target, name, arguments).invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Method method(Object target, String name, Object[] arguments) {
    for (Method method : target.getClass().getMethods()) {
      if (method.getName().startsWith(name + "-") && takes(method, arguments)) {
        method.setAccessible(true);
        return method;
      }
    }
    throw new IllegalArgumentException(target.getClass() + " has no " + name);
  }

  private static boolean takes(Method method, Object[] arguments) {
    Class<?>[] types = method.getParameterTypes();
    if (types.length != arguments.length || method.isBridge()) {
      return false;
    }
    for (int i = 0; i < types.length; i++) {
      if (!types[i].isInstance(arguments[i])) {
        return false;
      }
    }
    return true;
  }
}
