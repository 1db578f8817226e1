//! Chance, from the system or, in tests and the demonstration, from a seed.

use sha2::{Digest, Sha256};
use std::sync::Mutex;

/// Where secrets and codes come from.
pub enum Random {
    /// The operating system.
    System,
    /// The same numbers each time: tests and the demonstration world only.
    Seeded(Mutex<u64>),
}

impl Random {
    /// Repeatable numbers that begin at `seed`.
    pub fn seeded(seed: u64) -> Random {
        Random::Seeded(Mutex::new(seed))
    }

    /// 256 bits nobody can guess.
    pub fn secret(&self) -> [u8; 32] {
        match self {
            Random::System => {
                let mut bytes = [0; 32];
                getrandom::fill(&mut bytes).expect("the system has a source of randomness");
                bytes
            }
            Random::Seeded(state) => {
                let mut state = state.lock().expect("nobody panics while counting");
                *state += 1;
                Sha256::digest(state.to_be_bytes()).into()
            }
        }
    }

    /// A token that fits an address or a cookie.
    pub fn token(&self) -> String {
        data_encoding::BASE64URL_NOPAD.encode(&self.secret())
    }

    /// Six digits, evenly drawn.
    pub fn six_digits(&self) -> String {
        let bytes = self.secret();
        let number = u64::from_be_bytes(bytes[..8].try_into().expect("eight of thirty-two"));
        format!("{:06}", number % 1_000_000)
    }

    /// Twelve letters and digits without look-alikes, in three groups, for reading out on the telephone.
    pub fn spoken_code(&self) -> String {
        const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        let bytes = self.secret();
        let letters: Vec<char> = bytes[..12].iter().map(|b| LETTERS[usize::from(b % 32)] as char).collect();
        letters.chunks(4).map(|part| part.iter().collect::<String>()).collect::<Vec<_>>().join("-")
    }
}

/// The form in which a secret is kept: SHA-256 in hexadecimal.
pub fn hash(secret: &str) -> String {
    hash_of(secret.as_bytes())
}

/// SHA-256 of a file, in hexadecimal.
pub fn hash_of(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(bytes))
}
