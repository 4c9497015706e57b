# Builds one module with what it needs, only when a source has changed since.

# build_if_changed MODULE: quiet unless it fails; the log stays in MODULE/target/build.log.
build_if_changed() {
  local module=$1 stamp=$1/target/.built log=$1/target/build.log
  if [ -e "$stamp" ] && [ -z "$(find pom.xml libraries "$module" \
      -path '*/target' -prune -o -type f -newer "$stamp" -print -quit)" ]; then
    return
  fi
  command -v mvn >/dev/null || say_and_stop "no Maven found; install Maven 3.8 or later"
  mkdir -p "$module/target"
  touch "$stamp.started"
  if ! mvn -B -q -DskipTests -pl "$module" -am package >"$log" 2>&1; then
    tail -n 30 "$log" >&2
    say_and_stop "the build failed; the whole log is in $log"
  fi
  mv "$stamp.started" "$stamp"
}
