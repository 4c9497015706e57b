package org.manzil.service.site;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the handler of a page that is the same for everybody: the answer sets no cookie, not even for
 * the language, and its frame does not show who is signed in, so that it may be kept by any cache.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SameForAll {}
