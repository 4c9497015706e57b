package org.manzil.address.register;

/**
 * How far an import is.
 *
 * @param file the file being read, or {@code index} while the index is written
 * @param bytesRead bytes read so far of all files, unpacked
 * @param bytesTotal bytes to read of all files, unpacked
 */
public record ImportProgress(String file, long bytesRead, long bytesTotal) {}
