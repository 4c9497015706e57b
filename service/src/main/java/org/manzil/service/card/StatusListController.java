package org.manzil.service.card;

import org.jspecify.annotations.Nullable;
import org.manzil.statuslist.StatusListToken;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Token Status Lists for anyone, cacheable. */
@RestController
class StatusListController {

  private final StatusLists lists;

  StatusListController(StatusLists lists) {
    this.lists = lists;
  }

  /**
   * How it was at another {@code time} is not told (Token Status List §8.4, §12.7): who remembers
   * an index could follow a person with it.
   */
  @GetMapping("/status-lists/{id}")
  ResponseEntity<String> list(
      @PathVariable String id, @RequestParam(required = false) @Nullable String time) {
    if (time != null) {
      return ResponseEntity.status(HttpStatus.NOT_IMPLEMENTED).build();
    }
    return lists
        .find(id)
        .map(
            list ->
                ResponseEntity.ok()
                    .cacheControl(CacheControl.maxAge(StatusLists.TIME_TO_LIVE).cachePublic())
                    .contentType(MediaType.parseMediaType(StatusListToken.MEDIA_TYPE))
                    .eTag(list.entityTag())
                    .body(list.token()))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
