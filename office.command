#!/bin/sh
exec "$(dirname "$0")/office.sh"
