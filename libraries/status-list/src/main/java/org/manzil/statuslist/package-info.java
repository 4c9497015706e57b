/**
 * Token Status List (draft-ietf-oauth-status-list-21): one bit for each credential, published,
 * read, checked.
 */
@NullMarked
package org.manzil.statuslist;

import org.jspecify.annotations.NullMarked;
