package org.manzil.statuslist.http;

import org.jspecify.annotations.Nullable;

/**
 * What an address served: nothing new (304), or a body.
 *
 * @param mediaType in lower case without parameters; empty where none was said
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; read once.
public record Fetched(
    boolean unchanged, String mediaType, @Nullable String entityTag, byte[] body) {}
