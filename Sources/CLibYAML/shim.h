// The events of a YAML text, which Yams keeps to itself: what they would come to is counted before anything is built from them.
#pragma once

#include <yaml.h>
