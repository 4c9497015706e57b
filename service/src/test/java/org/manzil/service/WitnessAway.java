package org.manzil.service;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** Beside {@link PageTest}: the log's one witness does not answer, so nothing gets published. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestPropertySource(
    properties =
        "manzil.witnesses=witness.example/away"
            + "+6bc0deb9+BNdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea http://127.0.0.1:9")
public @interface WitnessAway {}
