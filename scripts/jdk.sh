# Finds a JDK 25 or later and exports JAVA_HOME, for the three scripts at the root.

say_and_stop() {
  printf 'manzil: %s\n' "$1" >&2
  exit 2
}

jdk_version() {
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

find_jdk() {
  local candidate version on_path
  on_path=$(command -v javac || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* "$on_path"; do
    [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ] && [ -r "$candidate/release" ] || continue
    version=$(jdk_version "$candidate")
    if [ "${version:-0}" -ge 25 ]; then
      export JAVA_HOME=$candidate
      return
    fi
  done
  say_and_stop "no JDK 25 found; install one, for instance Temurin 25, and set JAVA_HOME to it"
}
