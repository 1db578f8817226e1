//! Puts messages, assets and migrations into the program: hashed, compressed, in one order.

use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets it"));
    let mut code = String::new();
    locales(&root.join("locales"), &mut code)?;
    migrations(&root.join("migrations"), &mut code)?;
    assets(&root.join("assets"), &out, &mut code)?;
    fs::write(out.join("embedded.rs"), code)
}

fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut found = Vec::new();
    if folder.is_dir() {
        for entry in fs::read_dir(folder)? {
            found.push(entry?.path());
        }
    }
    found.sort();
    Ok(found)
}

fn name(path: &Path) -> &str {
    path.file_name().and_then(|n| n.to_str()).expect("file names are UTF-8")
}

fn locales(folder: &Path, code: &mut String) -> io::Result<()> {
    code.push_str("/// Every message file: language, feature, text.\npub static LOCALES: &[(&str, &str, &str)] = &[\n");
    for lang in files(folder)?.iter().filter(|p| p.is_dir()) {
        for file in files(lang)?.iter().filter(|p| p.extension().is_some_and(|e| e == "ftl")) {
            let (lang, feature) = (name(lang), name(file).trim_end_matches(".ftl"));
            writeln!(code, "({lang:?}, {feature:?}, include_str!({file:?})),").expect("a string takes all");
        }
    }
    code.push_str("];\n");
    Ok(())
}

fn migrations(folder: &Path, code: &mut String) -> io::Result<()> {
    code.push_str(
        "/// Every step from an empty database to this program's.\npub static MIGRATIONS: &[db::Migration] = &[\n",
    );
    let all = files(folder)?;
    for file in &all {
        let Some(stem) = name(file).strip_suffix(".sql") else {
            continue;
        };
        // A step with two dialects is two files; the SQLite one stands for both here.
        let (stem, sqlite, postgres) = match stem.strip_suffix(".sqlite") {
            Some(stem) => (stem, file.clone(), folder.join(format!("{stem}.postgres.sql"))),
            None if stem.ends_with(".postgres") => continue,
            None => (stem, file.clone(), file.clone()),
        };
        let (number, title) = stem.split_once('_').expect("0001_name.sql");
        let number: i64 = number.parse().expect("a migration begins with its number");
        writeln!(
            code,
            "db::Migration {{ number: {number}, name: {title:?}, sqlite: include_str!({sqlite:?}), postgres: include_str!({postgres:?}) }},"
        )
        .expect("a string takes all");
    }
    code.push_str("];\n");
    Ok(())
}

fn assets(folder: &Path, out: &Path, code: &mut String) -> io::Result<()> {
    code.push_str("/// Every file a browser may ask for, under the name of its content.\npub static ASSETS: &[crate::web::assets::Asset] = &[\n");
    for file in files(folder)?.iter().filter(|p| p.is_file()) {
        let bytes = fs::read(file)?;
        let plain = name(file);
        let Some((stem, ending)) = plain.rsplit_once('.') else {
            continue;
        };
        let Some(mime) = mime(ending) else { continue };
        let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(&bytes)[..6]);
        let packed = out.join(format!("{plain}.br"));
        fs::write(&packed, squeeze(&bytes)?)?;
        writeln!(
            code,
            "crate::web::assets::Asset {{ name: {plain:?}, address: \"/assets/{stem}.{hash}.{ending}\", mime: {mime:?}, bytes: include_bytes!({file:?}), brotli: include_bytes!({packed:?}) }},"
        )
        .expect("a string takes all");
    }
    code.push_str("];\n");
    Ok(())
}

fn mime(ending: &str) -> Option<&'static str> {
    Some(match ending {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        _ => return None,
    })
}

fn squeeze(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &params)?;
    Ok(packed)
}
