#include "engine/sql/memory_vfs.hpp"

#include <chrono>
#include <cstring>
#include <ctime>
#include <new>

#include <sqlite3.h>

#include "engine/sql/memory_file.hpp"

namespace joinery::sql {

namespace {

// What SQLite holds of an open file: its methods first, then ours.
struct OpenFile {
    sqlite3_file base;
    MemoryFile file;
};

OpenFile& opened(sqlite3_file* file) { return *reinterpret_cast<OpenFile*>(file); }

int close_file(sqlite3_file* file) {
    opened(file).file.~MemoryFile();
    return SQLITE_OK;
}

int read_file(sqlite3_file* file, void* bytes, int count, sqlite3_int64 offset) {
    const int there = opened(file).file.read(static_cast<char*>(bytes), count, offset);
    return there == count ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int write_file(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset) {
    const auto outcome = opened(file).file.write(static_cast<const char*>(bytes), count, offset);
    return outcome == MemoryFile::Outcome::ok ? SQLITE_OK : SQLITE_IOERR_NOMEM;
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
    opened(file).file.truncate(size);
    return SQLITE_OK;
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
    *size = opened(file).file.size();
    return SQLITE_OK;
}

// Nobody else can see a temporary file: there is nothing to write through to and nobody to lock out.
int sync_file(sqlite3_file*, int) { return SQLITE_OK; }
int lock_file(sqlite3_file*, int) { return SQLITE_OK; }
int check_reserved_lock(sqlite3_file*, int* is_reserved) {
    *is_reserved = 0;
    return SQLITE_OK;
}
int file_control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sector_size(sqlite3_file*) { return 4096; }
int device_characteristics(sqlite3_file*) {
    return SQLITE_IOCAP_SAFE_APPEND | SQLITE_IOCAP_SEQUENTIAL | SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

sqlite3_io_methods file_methods() {
    sqlite3_io_methods methods{};
    methods.iVersion = 1;
    methods.xClose = close_file;
    methods.xRead = read_file;
    methods.xWrite = write_file;
    methods.xTruncate = truncate_file;
    methods.xSync = sync_file;
    methods.xFileSize = file_size;
    methods.xLock = lock_file;
    methods.xUnlock = lock_file;
    methods.xCheckReservedLock = check_reserved_lock;
    methods.xFileControl = file_control;
    methods.xSectorSize = sector_size;
    methods.xDeviceCharacteristics = device_characteristics;
    return methods;
}

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flags_out) {
    static const sqlite3_io_methods k_methods = file_methods();
    // SQLite calls close only where methods are set.
    file->pMethods = nullptr;
    if (name != nullptr)
        return SQLITE_CANTOPEN;
    new (file) OpenFile{{&k_methods}, {}};
    if (flags_out != nullptr)
        *flags_out = flags;
    return SQLITE_OK;
}

int delete_file(sqlite3_vfs*, const char*, int) { return SQLITE_OK; }

int access_file(sqlite3_vfs*, const char*, int, int* answer) {
    *answer = 0;
    return SQLITE_OK;
}

int full_path(sqlite3_vfs*, const char* name, int room, char* path) {
    sqlite3_snprintf(room, path, "%s", name);
    return SQLITE_OK;
}

// The seed of random(). Two starts differ; nothing here is a secret.
int randomness(sqlite3_vfs*, int count, char* bytes) {
    static std::uint64_t state = 0;
    state += static_cast<std::uint64_t>(std::chrono::system_clock::now().time_since_epoch().count());
    for (int i = 0; i < count; ++i) {
        state += 0x9E3779B97F4A7C15U; // SplitMix64 (Steele, Lea, Flood 2014)
        std::uint64_t mixed = state;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        bytes[i] = static_cast<char>(mixed ^ (mixed >> 31U));
    }
    return count;
}

// Nothing is shared, so nothing is worth waiting for.
int sleep_microseconds(sqlite3_vfs*, int) { return 0; }

std::uint64_t& readings() {
    static std::uint64_t count = 0;
    return count;
}

// Milliseconds since noon of 24 November 4714 BC, as SQLite counts time. A HeldClock leaves the address of its own.
int current_time(sqlite3_vfs* vfs, sqlite3_int64* milliseconds) {
    ++readings();
    if (vfs->pAppData != nullptr) {
        *milliseconds = *static_cast<const std::int64_t*>(vfs->pAppData);
        return SQLITE_OK;
    }
    constexpr sqlite3_int64 k_unix_epoch = 210'866'760'000'000;
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    *milliseconds = k_unix_epoch + std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
    return SQLITE_OK;
}

int current_julian_day(sqlite3_vfs* vfs, double* days) {
    sqlite3_int64 milliseconds = 0;
    current_time(vfs, &milliseconds);
    *days = static_cast<double>(milliseconds) / 86'400'000.0;
    return SQLITE_OK;
}

int last_error(sqlite3_vfs*, int, char*) { return 0; }

sqlite3_vfs memory_vfs() {
    sqlite3_vfs vfs{};
    vfs.iVersion = 2;
    vfs.szOsFile = sizeof(OpenFile);
    vfs.mxPathname = 512;
    vfs.zName = k_memory_vfs_name;
    vfs.xOpen = open_file;
    vfs.xDelete = delete_file;
    vfs.xAccess = access_file;
    vfs.xFullPathname = full_path;
    vfs.xRandomness = randomness;
    vfs.xSleep = sleep_microseconds;
    vfs.xCurrentTime = current_julian_day;
    vfs.xGetLastError = last_error;
    vfs.xCurrentTimeInt64 = current_time;
    return vfs;
}

} // namespace

std::uint64_t clock_readings() { return readings(); }

void register_memory_vfs() {
    // SQLite keeps the address and links the object into its list.
    static sqlite3_vfs vfs = memory_vfs();
#ifdef SQLITE_OS_OTHER
    constexpr int k_is_default = 1;
#else
    constexpr int k_is_default = 0;
#endif
    if (sqlite3_vfs_find(k_memory_vfs_name) == nullptr)
        sqlite3_vfs_register(&vfs, k_is_default);
}

} // namespace joinery::sql

#ifdef SQLITE_OS_OTHER
// What SQLite calls when it starts and ends, where it was compiled without an operating system.
extern "C" int sqlite3_os_init() {
    joinery::sql::register_memory_vfs();
    return SQLITE_OK;
}
extern "C" int sqlite3_os_end() { return SQLITE_OK; }
#endif
