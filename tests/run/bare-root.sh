#!/usr/bin/env bash
# Proves the README's promise on a machine that has nothing: makes a bare Debian 12 with only git and ca-certificates
# in FOLDER, clones the newest commit of this repository into it, and does there what a newcomer does.
# Needs root, debootstrap, and about 8 GB. What a run got stays in FOLDER until it is removed.
set -euo pipefail

usage='Usage: tests/run/bare-root.sh FOLDER [BRANCH]    (as root)'
folder=$(realpath -m "${1:?$usage}")
branch=${2:-HEAD}
root=$folder/root
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

# In a mount and process space of our own: whatever happens, nothing stays mounted and no server stays behind.
if [[ ${JOINERY_BARE_ROOT-} != inside ]]; then
    JOINERY_BARE_ROOT=inside exec unshare --mount --pid --fork --kill-child "${BASH_SOURCE[0]}" "$folder" "$branch"
fi

# shellcheck disable=SC2016 # apt's own placeholder
mirror() { apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 'Label: Debian' | head -n 1; }

if [[ ! -e $root/etc/debian_version ]]; then
    echo "A bare Debian 12 in $root"
    mkdir -p "$folder"
    debootstrap --variant=minbase --include=git,ca-certificates bookworm "$root" "$(mirror)" >"$folder/debootstrap.log"
fi

# The way to the network is this machine's: names, certificates, npm's registry.
cp /etc/resolv.conf /etc/hosts "$root/etc/"
cp /usr/local/share/ca-certificates/*.crt "$root/usr/local/share/ca-certificates/" 2>/dev/null || true
chroot "$root" update-ca-certificates >/dev/null 2>&1
registry=$(npm config get registry 2>/dev/null || true)

mount -t proc proc "$root/proc"
mount -t sysfs sysfs "$root/sys"
mount --rbind /dev "$root/dev"
mount -t tmpfs tmpfs "$root/dev/shm"

rm -rf "$root/srv/joinery"
git -C "$here" bundle create --quiet "$root/srv/joinery.bundle" "$branch"
git clone --quiet --no-checkout "$root/srv/joinery.bundle" "$root/srv/joinery"
git -C "$root/srv/joinery" checkout --quiet --detach "$(git -C "$here" rev-parse "$branch")"

# Before a command: runs it there, in the clone, with nothing of this machine's environment.
inside=(chroot "$root" env -i -C /srv/joinery
    HOME=/root TERM=dumb PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
    NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt ${registry:+npm_config_registry="$registry"}
    ${HTTP_PROXY:+HTTP_PROXY="$HTTP_PROXY"} ${HTTPS_PROXY:+HTTPS_PROXY="$HTTPS_PROXY"})

fetch_page='fetch(process.argv[1]).then((page) => page.text()).then((text) => process.exit(text.includes("</html>") ? 0 : 1))'

# Starts ./dev play, waits for its page, ends it: prints how long the page took.
play() {
    local begin=$SECONDS log=$folder/play.log server address
    "${inside[@]}" ./dev play --no-browser >"$log" 2>&1 &
    server=$!
    while sleep 0.2; do
        address=$(grep -o 'http://127\.0\.0\.1:[0-9]*' "$log" | head -n 1 || true)
        [[ -n $address ]] && "${inside[@]}" node -e "$fetch_page" "$address" 2>/dev/null && break
        kill -0 $server 2>/dev/null || { cat "$log"; echo './dev play ended without a page'; exit 1; }
    done
    echo "$1: $((SECONDS - begin)) s to the page at $address"
    kill $server
    wait $server 2>/dev/null || true
}

play 'First ./dev play'
play 'Second ./dev play'
for command in test check; do
    echo "./dev $command"
    begin=$SECONDS
    "${inside[@]}" ./dev "$command"
    echo "./dev $command: $((SECONDS - begin)) s"
done
