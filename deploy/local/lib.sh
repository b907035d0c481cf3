# What up, down, status and one have in common. Read by them, not run.
# Everything of one topology is below its folder ($at): keys, data, settings, logs and process ids.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)

die() {
  echo "$*" >&2
  exit 1
}

say() { echo "$(date +%H:%M:%S) $*"; }

# The settings a topology was made with; written by up.
load() {
  at=$1
  [ -f "$at/local.env" ] || die "No topology in $at; make one with deploy/local/up $at"
  # shellcheck disable=SC1091
  . "$at/local.env"
}

services() {
  echo postgres broker-primary broker-backup sftp
  echo hub1 agency insurers
  local n
  for n in $(seq 2 "$HUBS"); do echo "hub$n"; done
}

pid_of() { cat "$at/run/$1.pid" 2> /dev/null || true; }

# Alive and ours: a number that was given to another process since is not.
alive() {
  local pid
  pid=$(pid_of "$1")
  [ -n "$pid" ] && [ "$(started "$pid")" = "$(cat "$at/run/$1.started" 2> /dev/null)" ] && [ "$(state "$pid")" != Z ]
}

started() { ps -o lstart= -p "$1" 2> /dev/null || true; }
state() { ps -o state= -p "$1" 2> /dev/null | cut -c1 || true; }

listens() { (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null; }

# start NAME COMMAND...: in the background, in a session of its own, output appended to its log.
spawn() {
  local name=$1
  shift
  (
    cd "$at"
    exec setsid "$@" < /dev/null >> "$at/log/$name.log" 2>&1
  ) &
  local pid=$!
  disown "$pid" 2> /dev/null || true
  echo "$pid" > "$at/run/$name.pid"
  sleep 0.05
  started "$pid" > "$at/run/$name.started"
}

start() {
  alive "$1" && return 0
  case $1 in
    postgres) start_postgres ;;
    broker-primary) start_broker primary ;;
    broker-backup) start_broker backup ;;
    sftp) start_sftp ;;
    agency | insurers) start_simulator "$1" ;;
    hub[1-9]*) start_hub "${1#hub}" ;;
    *) die "No service $1; there are: $(services | xargs)" ;;
  esac
}

java_run() {
  local name=$1 options=$2
  shift 2
  # shellcheck disable=SC2086
  spawn "$name" "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 $options -jar "$JAR" "$@"
}

# The server does not run as root. In a user name space of its own it is nobody, and its files stay ours.
as_nobody() {
  if [ "$(id -u)" = 0 ]; then unshare -U "$@"; else "$@"; fi
}

start_postgres() {
  local data=$at/postgres/data
  if [ ! -f "$data/PG_VERSION" ]; then
    rm -rf "$data"
    as_nobody "$PG_BIN/initdb" -D "$data" -U postgres -A scram-sha-256 --pwfile "$at/keys/postgres-password" -E UTF8 --locale=C > "$at/log/initdb.log" 2>&1 ||
      die "initdb failed, see $at/log/initdb.log"
  fi
  local command=("$PG_BIN/postgres" -D "$data" -p "$PG_PORT" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=100 -c shared_buffers=128MB)
  if [ "$(id -u)" = 0 ]; then command=(unshare -U "${command[@]}"); fi
  spawn postgres "${command[@]}"
}

start_broker() { java_run "broker-$1" "$BROKER_JAVA_OPTS" broker run "$at/broker/$1/broker.xml" --todoke.home="$at/broker/$1"; }

start_sftp() {
  if [ "$(id -u)" = 0 ]; then mkdir -p /run/sshd; fi
  spawn sftp "$SSHD" -D -e -f "$at/sftp/sshd_config"
}

start_simulator() {
  java_run "$1" "$SIMULATOR_JAVA_OPTS" simulate "$1" --spring.config.additional-location="file:$at/config/common.yaml" --todoke.home="$at/simulator/$1"
}

start_hub() {
  # Another version of the hub than the rest, for one that is replaced while others go on.
  local port=HUB${1}_PORT JAR=${HUB_JAR:-$JAR}
  java_run "hub$1" "$HUB_JAVA_OPTS" --spring.config.additional-location="file:$at/config/common.yaml,file:$at/config/hub.yaml" \
    --todoke.home="$at/hubs/hub$1" --todoke.hub-id="hub$1" --server.port="${!port}"
}

ready() {
  case $1 in
    postgres) [ "$(sed -n 8p "$at/postgres/data/postmaster.pid" 2> /dev/null | tr -d ' ')" = ready ] ;;
    # A backup listens only when its primary is gone.
    broker-backup) grep -q 'Broker of .* runs' "$at/log/broker-backup.log" 2> /dev/null ;;
    broker-primary) listens "$PRIMARY_PORT" ;;
    sftp) listens "$SFTP_PORT" ;;
    agency) listens "$AGENCY_PORT" ;;
    insurers) grep -q 'Started .* in ' "$at/log/insurers.log" 2> /dev/null ;;
    hub*)
      local port=HUB${1#hub}_PORT
      # Not its whole health: with a partner away it is degraded, and ready all the same.
      curl -fsS -m 5 "http://127.0.0.1:${!port}/actuator/health/readiness" 2> /dev/null | grep '"UP"' > /dev/null
      ;;
  esac
}

# await NAME [SECONDS]
await() {
  local until=$((SECONDS + ${2:-240}))
  until ready "$1"; do
    alive "$1" || {
      tail -n 30 "$at/log/$1.log" >&2
      die "$1 ended before it was ready; its log is $at/log/$1.log"
    }
    [ $SECONDS -lt $until ] || die "$1 is not ready after ${2:-240} s; its log is $at/log/$1.log"
    sleep 0.2
  done
  say "$1 is ready"
}

# stop NAME [SECONDS]: as an operator does, and by force when that takes too long.
stop() {
  alive "$1" || {
    rm -f "$at/run/$1.pid" "$at/run/$1.started"
    return 0
  }
  local pid signal=TERM
  pid=$(pid_of "$1")
  # To PostgreSQL TERM means: wait until all clients have gone.
  [ "$1" = postgres ] && signal=INT
  kill -CONT "$pid" 2> /dev/null || true
  kill "-$signal" "$pid" 2> /dev/null || true
  local until=$((SECONDS + ${2:-45}))
  while alive "$1" && [ $SECONDS -lt $until ]; do sleep 0.1; done
  if alive "$1"; then
    say "$1 does not stop and is killed"
    kill -KILL "$pid" 2> /dev/null || true
    while alive "$1"; do sleep 0.1; done
  fi
  rm -f "$at/run/$1.pid" "$at/run/$1.started"
}

# The processes of a service: PostgreSQL and sshd have children, which a fault must hit too.
processes() {
  local pid
  pid=$(pid_of "$1")
  echo "$pid"
  case $1 in
    postgres | sftp) descendants "$pid" ;;
  esac
}

descendants() {
  local child
  for child in $(pgrep -P "$1" 2> /dev/null || true); do
    echo "$child"
    descendants "$child"
  done
}

# Like a power cut: nobody is asked. Children first seen are killed with it.
crash() {
  alive "$1" || die "$1 does not run"
  local all
  all=$(processes "$1")
  # shellcheck disable=SC2086
  kill -KILL $all 2> /dev/null || true
  while alive "$1"; do sleep 0.05; done
  rm -f "$at/run/$1.pid" "$at/run/$1.started"
}

# freeze NAME / thaw NAME: the processes stand still, their connections stay open.
freeze() {
  # shellcheck disable=SC2046
  kill -STOP $(processes "$1")
}

thaw() {
  # shellcheck disable=SC2046
  kill -CONT $(processes "$1")
}
